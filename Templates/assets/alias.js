// A former address: go on to the page that has taken its place.
location.replace(document.getElementById("target").href + location.hash);
