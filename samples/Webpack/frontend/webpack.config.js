import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { WebpackAssetsManifest } from "webpack-assets-manifest";

export default {
  mode: "production",
  entry: { main: "./src/main.js" },
  output: {
    filename: "[name].[contenthash].js",
    assetModuleFilename: "[name].[contenthash][ext]",
    publicPath: "/app/",
    clean: true,
  },
  module: {
    rules: [
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      { test: /\.svg$/, type: "asset/resource" },
    ],
  },
  plugins: [
    new MiniCssExtractPlugin({ filename: "[name].[contenthash].css" }),
    new WebpackAssetsManifest({ entrypoints: true }),
  ],
};
