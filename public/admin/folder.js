// Has Sveltia CMS work in a folder of the project: one that `make admin` serves, or one that was chosen.

// The backend for trying it out keeps its files in the browser's own storage. It is handed the folder in
// its place, and, as there is nobody to sign in, goes straight to the files.
export const useFolder = (root) => {
  Object.defineProperty(navigator.storage, "getDirectory", {
    value: async () => ({ getDirectoryHandle: async () => root }),
  });
  // Files are then written under their own names at once. Otherwise they would be moved there, which not
  // every folder can.
  delete window.FileSystemFileHandle?.prototype.move;
  localStorage.setItem("sveltia-cms.user", JSON.stringify({ backendName: "test-repo" }));
};
