document.querySelector("button").addEventListener("click", async () => {
  const { clock } = await import("./clock.js");
  document.querySelector("output").textContent = clock(new Date());
});
