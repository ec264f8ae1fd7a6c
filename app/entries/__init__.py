"""What providers say of their own places, and who may say it. Nothing here touches what a regulator said. Tables in
`models`.

Reads. `reading`: what readers see, what is being worked on, what waits; `standing`: who speaks for which place;
`noticing`: what became of what they sent; `reach`: which places say that their care comes to an area; `open_data`: all
that readers may see, for programs.

Writes. `actions`: versions of an entry; `claiming`: claims; `pictures`: pictures, which `redraw` makes anew, and reads
of them; `films` the same for films, which `drawing` has `redraw_film` make anew, with `film_frames`. `judging` writes
down what one of us decided about any of them. `sampling` makes entries up for the sample."""
