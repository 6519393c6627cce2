/** The page behind a rating link, and the link for whoever runs a channel. */
@NullMarked
package com.flashafrica.support.satisfaction.web;

import org.jspecify.annotations.NullMarked;
