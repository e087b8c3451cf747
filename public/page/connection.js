// Connections on which nothing is fetched that may not be needed.
const { saveData = false, effectiveType = "4g" } = navigator.connection ?? {};
export const sparing = saveData || effectiveType.endsWith("2g");
