package com.flashafrica.support;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class QuerySide {
    public static void main(String[] args) {
        SpringApplication.run(QuerySide.class, args);
    }
}
