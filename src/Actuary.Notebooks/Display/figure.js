// Draws one figure of a notebook. PACKED is plotly.js, gzipped, as base64; it is unpacked once a page.
(async () => {
  'use strict';
  const place = document.getElementById(ID);
  const unpack = async () => {
    const bytes = Uint8Array.from(atob(PACKED), (letter) => letter.charCodeAt(0));
    const source = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
    // Notebook pages have module loaders of their own: the library is given a module to write to.
    const module = { exports: {} };
    new Function('module', 'exports', 'define', source)(module, module.exports, undefined);
    return module.exports;
  };
  try {
    window.actuaryPlotly ??= unpack();
    const plotly = await window.actuaryPlotly;
    await plotly.newPlot(place, FIGURE.data, FIGURE.layout, { displaylogo: false, plotlyServerURL: '', responsive: true });
    place.dataset.drawn = 'yes';
  } catch (error) {
    place.textContent = `The figure could not be drawn: ${error}`;
  }
})();
