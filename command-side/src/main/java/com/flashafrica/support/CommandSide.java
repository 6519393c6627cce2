package com.flashafrica.support;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class CommandSide {
    public static void main(String[] args) {
        SpringApplication.run(CommandSide.class, args);
    }
}
