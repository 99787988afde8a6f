// Words selected in the paper, by mouse, keyboard or finger, are offered as the passage that a note is about.
const paper = document.getElementById("paper");
const passage = document.getElementById("passage");
if (paper && passage) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "nhsuk-button nhsuk-button--secondary nhsuk-button--small";
  button.textContent = "Use the words selected in the paper";
  button.hidden = true;
  passage.after(button);
  let selected = "";
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !paper.contains(selection.anchorNode)) return;
    selected = selection.toString().trim().replace(/\s+/g, " ");
    button.hidden = selected === "";
  });
  button.addEventListener("click", () => {
    passage.value = selected;
    button.hidden = true;
    document.getElementById("words").focus();
  });
}
