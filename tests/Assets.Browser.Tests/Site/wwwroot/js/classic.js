window.classic = "loaded";
