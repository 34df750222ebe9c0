import type { ClosableDuties } from '../store.ts';

/** Duties of a folder: its lock makes this process the only one, so a duty is lost only with the process. */
export function embeddedDuties(): ClosableDuties {
  const taken = new Set<string>();
  return {
    takeDuty: (name) => {
      if (taken.has(name)) return Promise.resolve(null);
      taken.add(name);
      let isHeld = true;
      const release = () => {
        if (isHeld) taken.delete(name);
        isHeld = false;
        return Promise.resolve();
      };
      return Promise.resolve({ release });
    },
    close: () => {
      taken.clear();
      return Promise.resolve();
    },
  };
}
