// Writes every refusal of the content-security policy to the console, which outlives the
// page, also those that the browser itself keeps quiet about.
document.addEventListener("securitypolicyviolation", (event) => {
  console.error(
    `refused by the content-security policy: ${event.violatedDirective}, ` +
      `${event.blockedURI || "inline"} at ${event.sourceFile}:${event.lineNumber}`,
  );
});
