"""A job for spark-submit: articles in JSON Lines or Parquet, records or attributions out as Parquet.

    spark-submit --master spark://master:7077 --py-files dixit_spark.py extract_job.py \\
        INPUT OUTPUT --dixit /opt/dixit/dixit [--table] [--partitions N] [-- OPTIONS OF dixit extract]
"""

import argparse

from pyspark.sql import SparkSession

from dixit_spark import attributions, extract


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("input", help="JSON Lines (also compressed) or Parquet, a file or pattern")
    parser.add_argument("output", help="a folder for Parquet")
    parser.add_argument("--dixit", default="dixit", help="where the command is on every worker")
    parser.add_argument("--table", action="store_true", help="a row an attribution, not a document")
    parser.add_argument("--partitions", type=int, help="tasks to cut the articles into")
    parser.add_argument("options", nargs="*", help="more options of dixit extract, behind --")
    arguments = parser.parse_args()
    spark = SparkSession.builder.appName("dixit").getOrCreate()
    read = spark.read.parquet if ".parquet" in arguments.input else spark.read.json
    articles = read(arguments.input)
    if arguments.partitions:
        articles = articles.repartition(arguments.partitions)
    said = extract(articles, arguments.dixit, arguments.options)
    (attributions(said) if arguments.table else said).write.mode("overwrite").parquet(arguments.output)
    spark.stop()


if __name__ == "__main__":
    main()
