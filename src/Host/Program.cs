using DeAn06.Host.Startup;

return await Launcher.RunAsync(args);
