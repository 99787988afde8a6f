// The board says only that something changed; the page is fetched again through the gate. Nothing typed is lost.
const board = document.getElementById("live");
if (board && window.EventSource) {
  let waiting = false;
  const typing = () => [...board.querySelectorAll("input:not([type=hidden]), textarea, select")].some((field) =>
    field === document.activeElement || (field.type === "checkbox" || field.type === "radio"
      ? field.checked !== field.defaultChecked
      : field.tagName !== "SELECT" && field.value !== field.defaultValue));
  const refresh = async () => {
    if (typing()) {
      waiting = true;
      return;
    }
    waiting = false;
    const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("live");
    if (fresh) board.replaceChildren(...fresh.childNodes);
  };
  const changes = new EventSource(board.dataset.live);
  changes.addEventListener("changed", refresh);
  // What happened while nobody told us is fetched when the line is there again.
  let told = false;
  changes.addEventListener("open", () => {
    if (told) refresh();
    told = true;
  });
  document.addEventListener("focusout", () => setTimeout(() => waiting && refresh(), 200));
}
