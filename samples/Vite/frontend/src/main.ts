import logo from "./logo.svg";
import "./main.css";

const app = document.querySelector("#app")!;
app.innerHTML = `<img src="${logo}" alt="" width="64" height="64"><button>What time is it?</button><output></output>`;

app.querySelector("button")!.addEventListener("click", async () => {
  const { clock } = await import("./clock");
  app.querySelector("output")!.textContent = clock(new Date());
});
