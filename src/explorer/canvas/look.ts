/** The colours and letters of the page, as a canvas and a file need them. */
export interface Look {
  readonly ground: string;
  readonly ink: string;
  readonly faint: string;
  readonly edge: string;
  readonly accent: string;
  readonly font: string;
}

const NAMES = ['ground', 'ink', 'faint', 'edge', 'accent'] as const;

/** Reads the look from an element of the page: a style sheet gives its colours, which depend on the theme. */
export function lookOf(element: HTMLElement): Look {
  const probe = document.createElement('i');
  element.append(probe);
  const colours = NAMES.map((name) => {
    probe.className = `look-${name}`;
    return [name, getComputedStyle(probe).color] as const;
  });
  const font = getComputedStyle(element).fontFamily;
  probe.remove();
  return { ...(Object.fromEntries(colours) as Record<(typeof NAMES)[number], string>), font };
}
