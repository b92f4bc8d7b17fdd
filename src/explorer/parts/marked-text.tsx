import type { ComponentChildren } from 'preact';

/** Words of a text, and whom or what they speak of. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  /** The id of what was read from them. */
  readonly of: string;
}

/** A piece of a text with what the marks that cover it are of: the shortest mark says most about it, and comes first. */
interface Piece {
  readonly words: string;
  readonly start: number;
  readonly of: readonly string[];
}

/** Cuts a text where a mark begins or ends; marks may overlap, and what lies outside of the text is left out. */
export function piecesOf(text: string, marks: readonly TextMark[]): readonly Piece[] {
  const own = marks
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .sort((one, other) => one.end - one.start - (other.end - other.start));
  const cuts = [...new Set([0, text.length, ...own.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, index) => {
    const covering = own.filter((mark) => mark.start <= start && start < mark.end);
    return {
      words: text.slice(start, cuts[index + 1]),
      start,
      of: [...new Set(covering.map(({ of }) => of))],
    };
  });
}

/** A text with marks: words that something was read from are underlined, and those pointed at are filled. */
export function MarkedText({
  text,
  marks,
  pointed,
  onPoint,
  focus,
}: {
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly pointed?: string | undefined;
  readonly onPoint?: (id: string | undefined) => void;
  /** The offset of the words that the page opens at. */
  readonly focus?: number | undefined;
}) {
  return (
    <div class="text" lang="zh-Hans">
      {piecesOf(text, marks).map(({ words, start, of }): ComponentChildren => {
        if (of.length === 0) return <span key={start}>{words}</span>;
        return (
          <mark
            key={start}
            id={`at-${start}`}
            class={pointed !== undefined && of.includes(pointed) ? 'pointed' : undefined}
            {...(focus === start && { tabIndex: -1, 'data-focus': '' })}
            onMouseEnter={() => onPoint?.(of.find((id) => id.startsWith('Official:')) ?? of[0])}
            onMouseLeave={() => onPoint?.(undefined)}
          >
            {words}
          </mark>
        );
      })}
    </div>
  );
}
