import { languages } from '../languages.js';

languages.push('en');
