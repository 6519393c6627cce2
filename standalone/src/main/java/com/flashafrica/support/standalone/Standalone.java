package com.flashafrica.support.standalone;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Everything of both sides. */
@SpringBootApplication(scanBasePackages = "com.flashafrica.support")
class Standalone {}
