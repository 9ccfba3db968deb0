import "./main.css";

document.querySelector("[data-clock]")?.addEventListener("click", async () => {
  const { clock } = await import("./clock");
  document.querySelector("output")!.textContent = clock(new Date());
});
