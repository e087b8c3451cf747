// Waits until the browser has had its turn to draw a frame.
export const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
