import { addressOfNode } from '../address.ts';

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

/** What the mark of the words is of at which the address of a page points. */
export const LINKED = 'linked';

/** What a text does when words of it are pointed at, by mouse or by keyboard. */
interface Pointing {
  /** The id that is pointed at, here or elsewhere on the page. */
  readonly pointed?: string | undefined;
  readonly onPoint?: (id: string | undefined) => void;
  /** The offset of the words that the page opens at. */
  readonly focus?: number | undefined;
}

/** A text with marks: words that something was read from are underlined and lead to it, and those pointed at are filled. */
export function MarkedText({
  text,
  marks,
  ...pointing
}: Pointing & { readonly text: string; readonly marks: readonly TextMark[] }) {
  return (
    <div class="text" lang="zh-Hans">
      {piecesOf(text, marks).map((piece) =>
        piece.of.length === 0 ? (
          <span key={piece.start}>{piece.words}</span>
        ) : (
          <MarkedPiece key={piece.start} piece={piece} {...pointing} />
        ),
      )}
    </div>
  );
}

function MarkedPiece({
  piece: { words, start, of },
  pointed,
  onPoint,
  focus,
}: Pointing & { readonly piece: Piece }) {
  const id =
    of.find((one) => one.startsWith('Official:')) ?? of.find((one) => one !== LINKED) ?? '';
  const address = addressOfNode(id);
  return (
    <mark
      class={of.includes(LINKED) || of.includes(pointed ?? '') ? 'pointed' : undefined}
      {...(focus === start && { tabIndex: -1, 'data-focus': '' })}
      onMouseEnter={() => onPoint?.(id)}
      onMouseLeave={() => onPoint?.(undefined)}
    >
      {address === undefined ? (
        words
      ) : (
        <a href={address} onFocus={() => onPoint?.(id)} onBlur={() => onPoint?.(undefined)}>
          {words}
        </a>
      )}
    </mark>
  );
}
