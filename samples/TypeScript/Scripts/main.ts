const app = document.querySelector("#app")!;
app.innerHTML = "<button>What time is it?</button> <output></output>";

app.querySelector("button")!.addEventListener("click", async () => {
  const { clock } = await import("./clock.js");
  app.querySelector("output")!.textContent = clock(new Date());
});
