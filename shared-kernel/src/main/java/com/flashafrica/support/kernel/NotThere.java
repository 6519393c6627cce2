package com.flashafrica.support.kernel;

/** Marks the rejections of commands whose subject does not exist. */
public interface NotThere extends Rejection {}
