/**
 * The application whose tests the page on testing shows.
 */
package com.example.books;
