// The answers explorer alone: brings a row of the grid into view. Rows are all of one height, and only those in view are there.
window.answersJump = (at, tries = 40) => {
  const view = document.querySelector(".answers__grid .rz-data-grid-data"), row = view?.querySelector("tbody tr.rz-data-row");
  if (row && view.scrollHeight > at * row.offsetHeight) view.scrollTop = at * row.offsetHeight;
  else if (tries) setTimeout(answersJump, 50, at, tries - 1); // the rows are still on their way
};
