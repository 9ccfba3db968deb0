document.getElementById('result').textContent = 'running';
