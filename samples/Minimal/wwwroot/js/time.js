export const time = async () => (await fetch("time")).text();
