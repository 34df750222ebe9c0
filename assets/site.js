// Everything here is an enhancement: each page is complete and usable with this file missing.
(() => {
  const find = (selector, root = document) => root.querySelector(selector);
  const findAll = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const addThemeButton = (nav) => {
    const root = document.documentElement;
    const system = matchMedia('(prefers-color-scheme:dark)');
    const isDark = () => (root.dataset.theme || (system.matches ? 'dark' : 'light')) === 'dark';
    const button = make('button', { type: 'button' });
    const label = () => (button.textContent = isDark() ? 'Light page' : 'Dark page');
    button.onclick = () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      try {
        localStorage.setItem('theme', root.dataset.theme);
      } catch {
        // Storage is switched off; the choice holds for this page.
      }
      label();
    };
    system.addEventListener('change', label);
    label();
    nav.append(button);
  };

  const showCurrentEntry = (nav) => {
    const here = find('[aria-current]', nav);
    if (here) nav.scrollLeft = here.offsetLeft - nav.offsetLeft - 16;
  };

  // Evidence: <details> in place; where there is room, a side drawer (popover=manual, so it never traps).
  const addDrawer = (items) => {
    const wide = matchMedia('(min-width:77rem)');
    const sentences = items.filter((item) => item.id !== 'headline');
    const drawer = make('aside', { className: 'drawer', id: 'drawer', popover: 'manual' });
    drawer.setAttribute('aria-labelledby', 'drawer-h');
    document.body.append(drawer);
    let current = null;
    const summaryOf = (item) => find('summary', item);

    const close = (isFocusing = true) => {
      if (!current) return;
      const item = current;
      current = null;
      item.classList.remove('on');
      summaryOf(item).removeAttribute('aria-expanded');
      drawer.hidePopover();
      if (isFocusing) summaryOf(item).focus();
    };

    const button = (textContent, onclick, disabled = false) =>
      make('button', { type: 'button', className: 'btn', textContent, onclick, disabled });

    const open = (item, isFocusing = true) => {
      close(false);
      current = item;
      item.classList.add('on');
      summaryOf(item).setAttribute('aria-expanded', 'true');
      const at = sentences.indexOf(item);
      const title =
        at < 0 ? 'Evidence for the headline' : `Evidence for sentence ${at + 1} of ${sentences.length}`;
      const heading = make('h2', { id: 'drawer-h', tabIndex: -1, textContent: title });
      const evidence = find('.ev', item).cloneNode(true);
      for (const node of [evidence, ...findAll('[id]', evidence)]) node.removeAttribute('id');
      const walk = make('div', { className: 'btns' });
      if (at >= 0) {
        walk.append(
          button('Previous sentence', () => open(sentences[at - 1]), at === 0),
          button('Next sentence', () => open(sentences[at + 1]), at === sentences.length - 1),
        );
      }
      drawer.replaceChildren(
        make(
          'div',
          { className: 'bar' },
          heading,
          button('Close', () => close()),
        ),
        walk,
        make('p', { className: 'sent', textContent: find('.q', item).textContent }),
        evidence,
      );
      drawer.showPopover();
      drawer.scrollTop = 0;
      if (isFocusing) heading.focus();
      history.replaceState(null, '', `#${item.id}-ev`);
    };

    for (const item of items) {
      summaryOf(item).addEventListener('click', (event) => {
        if (!wide.matches) return;
        event.preventDefault();
        item === current ? close() : open(item);
      });
    }
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape') close();
    });
    wide.addEventListener('change', () => {
      if (wide.matches || !current) return;
      const item = current;
      close(false);
      item.open = true;
    });
    // '#s2-ev' points inside the <details>, so browsers open it themselves; with room it moves to the drawer.
    const openFromAddress = () => {
      const item = items.find(({ id }) => [`#${id}`, `#${id}-ev`].includes(location.hash));
      if (!item) return;
      item.open = !wide.matches;
      if (wide.matches) open(item, false);
    };
    openFromAddress();
    addEventListener('hashchange', openFromAddress);
  };

  const nav = find('.nav');
  if (nav) {
    addThemeButton(nav);
    showCurrentEntry(nav);
  }
  const items = findAll('.s');
  if (items.length > 0 && 'popover' in HTMLElement.prototype) addDrawer(items);
})();
