"""What a reviewer does, without a screen."""
