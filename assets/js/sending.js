// Says that a file is too big when it is chosen, and not after all of it was sent. The site says so too, without this.
document.querySelectorAll("input[data-most]").forEach((input) => {
  input.addEventListener("change", () => {
    const isTooBig = [...input.files].some((file) => file.size > Number(input.dataset.most));
    input.setCustomValidity(isTooBig ? input.dataset.tooBig : "");
    input.reportValidity();
  });
});
document.querySelectorAll(".nhsuk-error-summary").forEach((summary) => summary.focus());
