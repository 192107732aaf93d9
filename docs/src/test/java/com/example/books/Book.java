package com.example.books;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "books")
class Book {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String sortTitle;

    Book() {
    }

    Book(String title, String sortTitle) {
        this.title = title;
        this.sortTitle = sortTitle;
    }

    Long id() {
        return this.id;
    }

    String title() {
        return this.title;
    }

    String sortTitle() {
        return this.sortTitle;
    }

}
