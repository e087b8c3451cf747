// Figures as text.

export const median = (figures) => {
  const sorted = figures.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

// What so many of a hundred do not exceed.
export const percentile = (figures, percent) => {
  const sorted = figures.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)];
};

// "1203 (1190–1240)": the median, and how far apart the runs were.
export const spread = (figures, digits = 0) => {
  const text = (figure) => figure.toFixed(digits);
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  if (text(least) === text(most)) return text(median(figures));
  return `${text(median(figures))} (${text(least)}–${text(most)})`;
};

// A table with the first column to the left and the others to the right.
export const table = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const line = (row) =>
    row.map((cell, column) => (column ? String(cell).padStart(widths[column]) : String(cell).padEnd(widths[column])));
  return rows.map((row) => line(row).join("  ")).join("\n");
};
