// Draws the figures from the JSON beside them, lays them out again when the page becomes narrow or goes to print,
// and filters the tables of assumptions.
(() => {
  'use strict';

  const narrow = window.matchMedia('(max-width: 44rem)');
  const printWidth = 690; // A4 less its margins, in CSS pixels
  const language = document.documentElement.lang;
  const options = {
    locale: language,
    locales: { [language]: { dictionary: JSON.parse(document.getElementById('chart-tools').textContent) } },
    displaylogo: false,
    plotlyServerURL: '',
    responsive: true,
    modeBarButtonsToRemove: ['sendChartToCloud', 'select2d', 'lasso2d', 'autoScale2d', 'zoomIn2d', 'zoomOut2d', 'pan2d', 'zoom2d'],
  };
  const figures = [...document.querySelectorAll('figure[data-figure]')].map((figure) => ({
    place: figure.querySelector('.plot'),
    drawing: JSON.parse(figure.querySelector('script[type="application/json"]').textContent),
  }));

  const layoutOf = (drawing, slim, extra) =>
    Object.assign(structuredClone(slim ? drawing.narrow : drawing.layout), extra);

  const draw = async (slim, extra) => Promise.all(figures.map(({ place, drawing }) => {
    const layout = layoutOf(drawing, slim, extra);
    place.style.minHeight = `${layout.height}px`;
    return Plotly.react(place, drawing.data, layout, options);
  }));

  const state = document.documentElement.dataset;
  draw(narrow.matches).then(
    () => { state.drawn = figures.length; },
    (error) => { state.failed = error; throw error; });
  narrow.addEventListener('change', () => draw(narrow.matches));

  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not(.numbers):not([open])')];
    opened.forEach((details) => { details.open = true; });
    draw(false, { width: printWidth });
  });
  window.addEventListener('afterprint', () => {
    opened.forEach((details) => { details.open = false; });
    draw(narrow.matches);
  });

  document.querySelectorAll('input[data-filter]').forEach((input) => {
    const section = document.querySelector(input.dataset.filter);
    const count = section.querySelector('output');
    input.addEventListener('input', () => {
      const wanted = input.value.trim().toLowerCase();
      let matches = 0;
      section.querySelectorAll('details').forEach((part) => {
        const heading = part.querySelector('summary').firstChild.textContent.trim();
        let shown = 0;
        part.querySelectorAll('tbody tr').forEach((row) => {
          row.hidden = !`${heading}.${row.textContent}`.toLowerCase().includes(wanted);
          shown += row.hidden ? 0 : 1;
        });
        part.hidden = shown === 0;
        part.open = wanted !== '' && shown > 0;
        matches += shown;
      });
      count.textContent = wanted === '' ? '' : count.dataset.matches.replace('{0}', matches);
    });
  });
})();
