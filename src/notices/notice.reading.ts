/** What a notice says in words, for whoever shows one. */
export { itemName, noticeName, saidIn, type Said } from './notice-words.js';
