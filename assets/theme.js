// Runs before the page is drawn: the reader's own choice of a light or dark page, when there is one.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off; the system's setting stands.
}
