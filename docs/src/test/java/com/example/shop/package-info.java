/**
 * What pages show and tests run: a page names the class in a comment above its block.
 */
package com.example.shop;
