package com.example.books;

import org.springframework.stereotype.Service;

@Service
class Titles {

    String sortable(String title) {
        return title.startsWith("The ") ? title.substring(4) + ", The" : title;
    }

}
