/** The text of a document of an office program, or why there is none. */
export type DocumentText = { readonly text: string } | { readonly reason: string };
