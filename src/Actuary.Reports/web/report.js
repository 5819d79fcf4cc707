// Draws the figures from the JSON beside them, lays them out again when the page becomes narrow or goes to print,
// filters the tables of assumptions, and makes pictures of figures: at a button, or of all of them for a page opened with #pictures.
(() => {
  'use strict';

  const narrow = window.matchMedia('(max-width: 44rem)');
  const printWidth = 690; // A4 less its margins, in CSS pixels
  const pictureWidth = 1000;
  const language = document.documentElement.lang;
  const dictionary = JSON.parse(document.getElementById('chart-tools').textContent);

  // A figure as it goes out alone: with its title, the place of its slider and its sources.
  const picture = (place, drawing, format) => {
    const layout = structuredClone(drawing.alone);
    const [slider] = place.layout.sliders ?? [];
    if (slider) layout.title.text += ` · ${slider.steps[slider.active].label}`;
    const size = { format, width: pictureWidth, height: layout.height, scale: format === 'png' ? 2 : 1 };
    return Plotly.toImage({ data: place.data, layout }, size);
  };

  const download = async (place, drawing, name) => {
    const link = document.createElement('a');
    link.href = await picture(place, drawing, 'png');
    link.download = `${name}.png`;
    link.click();
  };

  const options = ({ place, drawing, name }) => ({
    locale: language,
    locales: { [language]: { dictionary } },
    displaylogo: false,
    plotlyServerURL: '',
    responsive: true,
    modeBarButtonsToRemove: ['toImage', 'sendChartToCloud', 'select2d', 'lasso2d', 'autoScale2d', 'zoomIn2d', 'zoomOut2d', 'pan2d', 'zoom2d'],
    modeBarButtonsToAdd: [{ name: 'picture', title: dictionary['Download plot as a PNG'], icon: Plotly.Icons.camera, click: () => download(place, drawing, name) }],
  });
  const figures = [...document.querySelectorAll('figure[data-figure]')].map((figure) => ({
    name: figure.dataset.figure,
    place: figure.querySelector('.plot'),
    drawing: JSON.parse(figure.querySelector('script[type="application/json"]').textContent),
  }));

  // On paper the place of a slider is said, for nothing can move it.
  const onPaper = (drawing, step) => {
    const layout = { ...structuredClone(drawing.paper ?? drawing.layout), width: printWidth };
    if (!drawing.paper) return layout;
    const [{ currentvalue, steps }] = drawing.layout.sliders;
    const text = `${currentvalue.prefix}${steps[step].label}`;
    const corner = { x: 1, y: 1, xref: 'paper', yref: 'paper', xanchor: 'right', yanchor: 'bottom', showarrow: false };
    return { ...layout, annotations: [...(layout.annotations ?? []), { text, ...corner }] };
  };

  const draw = async (kind) => Promise.all(figures.map((figure) => {
    const { place, drawing } = figure;
    figure.step = place.layout?.sliders?.[0].active ?? figure.step ?? drawing.layout.sliders?.[0].active;
    const layout = kind === 'paper' ? onPaper(drawing, figure.step) : structuredClone(drawing[kind]);
    if (layout.sliders) layout.sliders[0].active = figure.step;
    place.style.minHeight = `${layout.height}px`;
    return Plotly.react(place, place.data ?? drawing.data, layout, options(figure));
  }));

  // Every figure as data addresses, for the program that opened the page.
  const exhibit = async () => {
    for (const { place, drawing, name } of figures) {
      for (const format of ['png', 'svg']) {
        const address = document.createElement('script');
        address.type = 'text/plain';
        address.dataset.picture = `${name}.${format}`;
        address.textContent = await picture(place, drawing, format);
        document.body.append(address);
      }
    }
  };

  const screen = () => (narrow.matches ? 'narrow' : 'layout');
  const state = document.documentElement.dataset;
  draw(screen()).then(async () => {
    if (window.location.hash === '#pictures') await exhibit();
    state.drawn = figures.length;
  }).catch(
    (error) => { state.failed = error; throw error; });
  narrow.addEventListener('change', () => draw(screen()));

  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not(.numbers):not([open])')];
    opened.forEach((details) => { details.open = true; });
    draw('paper');
  });
  window.addEventListener('afterprint', () => {
    opened.forEach((details) => { details.open = false; });
    draw(screen());
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
