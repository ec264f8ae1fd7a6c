"""What providers say of their own places, and who may say it. Tables in `models`, reads in `queries`, writes in
`actions`. Nothing here touches what a regulator said."""
