import { upload } from "../../_content/Assets.Media/media-upload.js";

/** Sends the file of each form to the store, and shows the page again when it is there. */
export function start() {
  for (const form of document.querySelectorAll("form[data-upload]")) {
    form.addEventListener("submit", async event => {
      event.preventDefault();
      const file = form.querySelector("input[type=file]").files[0];
      const bar = form.querySelector("progress");
      const error = form.querySelector("[data-upload-error]");
      const button = form.querySelector("button");
      error.textContent = "";
      bar.hidden = false;
      button.disabled = true;
      try {
        await upload(file, { url: form.dataset.upload, onProgress: part => (bar.value = part) });
        location.reload();
      } catch (problem) {
        error.textContent = problem.message;
        bar.hidden = true;
        button.disabled = false;
      }
    });
  }
}
