for (const field of document.querySelectorAll('input')) {
  const rows = [...field.nextElementSibling.children];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    rows.forEach((row, index) => {
      row.hidden = !words.every((word) => texts[index].includes(word));
    });
  });
}
