/** Listens on the document, so that parts swapped in later are heard as well. */
export const on = (type, selector, listener) =>
  document.addEventListener(type, event => {
    const element = event.target.closest?.(selector);
    if (element) listener(element, event);
  });
