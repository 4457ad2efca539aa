#pragma once

#include <QObject>

namespace numauth::cli {

/// Turns SIGINT and SIGTERM (on Windows: Ctrl+C, Ctrl+Break and closing the console) into a Qt
/// signal in the event loop. One instance at a time.
class StopSignal : public QObject
{
    Q_OBJECT

public:
    explicit StopSignal(QObject *parent = nullptr);
    ~StopSignal() override;

signals:
    void stopRequested();
};

} // namespace numauth::cli
