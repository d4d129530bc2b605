System.Console.WriteLine("Sankofa");
