'use strict';

/**
 * Draws a process and answers the picture: SVG on white, with the viewer's watermark in its
 * lower right corner as on the screen. Runs in a page where bpmn-js is loaded.
 */
window.drawDiagram = async xml => {
  const container = document.createElement('div');
  container.style.cssText = 'width: 1600px; height: 1000px';
  document.body.replaceChildren(container);
  const viewer = new window.BpmnJS({ container });
  const { warnings } = await viewer.importXML(xml);
  if (warnings.length > 0) {
    throw new Error(warnings.map(({ message }) => message).join('\n'));
  }
  const { svg } = await viewer.saveSVG();
  const page = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const picture = page.documentElement;
  const { name } = viewer.get('canvas').getRootElement().businessObject;
  picture.querySelectorAll('.djs-hit, .djs-outline').forEach(unseen => unseen.remove());
  frame(picture, container.querySelector('.bjs-powered-by svg'));
  picture.insertBefore(page.createElementNS(picture.namespaceURI, 'title'), picture.firstChild).textContent = name;
  viewer.destroy();
  return sameIdsEveryTime(new XMLSerializer().serializeToString(picture));
};

/** The viewer names its arrowheads by chance. */
function sameIdsEveryTime(svg) {
  const names = [ ...new Set(svg.match(/marker-[a-z0-9]{20,}/g)) ];
  return names.reduce((text, name, index) => text.replaceAll(name, `marker-${index + 1}`), svg);
}

/** A margin and a white ground, and the watermark below the diagram. */
function frame(picture, watermark) {
  const margin = 10;
  const logo = { width: 53, height: 21 };
  const [ x, y, width, height ] = picture.getAttribute('viewBox').split(' ').map(Number);
  const size = {
    x: Math.floor(x) - margin,
    y: Math.floor(y) - margin,
    width: Math.ceil(width) + 2 * margin,
    height: Math.ceil(height) + 3 * margin + logo.height
  };
  picture.setAttribute('viewBox', `${size.x} ${size.y} ${size.width} ${size.height}`);
  picture.setAttribute('width', size.width);
  picture.setAttribute('height', size.height);
  const ground = picture.ownerDocument.createElementNS(picture.namespaceURI, 'rect');
  Object.entries({ ...size, fill: 'white' }).forEach(([ name, value ]) => ground.setAttribute(name, value));
  picture.insertBefore(ground, picture.firstChild);
  const mark = picture.ownerDocument.importNode(watermark, true);
  mark.setAttribute('x', size.x + size.width - margin - logo.width);
  mark.setAttribute('y', size.y + size.height - margin - logo.height);
  mark.setAttribute('width', logo.width);
  mark.setAttribute('height', logo.height);
  mark.setAttribute('color', '#404040');
  picture.appendChild(mark);
}
