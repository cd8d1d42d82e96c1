using RelapseCheck.Cli;

return CommandLine.Run(args, Console.Out, Console.Error, terminal: !Console.IsErrorRedirected);
