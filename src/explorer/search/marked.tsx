/** Words with what matched between « and », shown as marks: 全县«脱贫»攻坚推进会. */
export function Marked({ words }: { readonly words: string }) {
  const parts = words.split(/(?<match>«[^»]*»)/u);
  return (
    <>
      {parts.map((part, index) =>
        part.startsWith('«') ? <mark key={index}>{part.slice(1, -1)}</mark> : part,
      )}
    </>
  );
}
