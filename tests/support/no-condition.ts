/** A filter of meetings that lets all of them through. */
export const NO_CONDITION = {
  titleWords: [],
  types: [],
  county: null,
  within: null,
  from: null,
  to: null,
  attendedByAll: [],
  attendedByAny: [],
  attendedAs: [],
  discussed: null,
};
